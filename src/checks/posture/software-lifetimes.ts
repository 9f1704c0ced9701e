/**
 * Until when the makers of software give security updates, by what it calls itself in headers and pages.
 *
 * PHP by php.net/eol and php.net/supported-versions (8.5 by endoflife.date); Drupal, Apache httpd, Tomcat, Jetty and OpenSSL by
 * endoflife.date, which links what each maker says. As of 2026-08-22.
 */
const lastDays: ReadonlyMap<string, string> = new Map([
  ['PHP/5', '2018-12-31'],
  ['PHP/7.0', '2019-01-10'],
  ['PHP/7.1', '2019-12-01'],
  ['PHP/7.2', '2020-11-30'],
  ['PHP/7.3', '2021-12-06'],
  ['PHP/7.4', '2022-11-28'],
  ['PHP/8.0', '2023-11-26'],
  ['PHP/8.1', '2025-12-31'],
  ['PHP/8.2', '2026-12-31'],
  ['PHP/8.3', '2027-12-31'],
  ['PHP/8.4', '2028-12-31'],
  ['PHP/8.5', '2029-12-31'],
  ['Drupal 7', '2025-01-05'],
  ['Drupal 8', '2021-11-02'],
  ['Drupal 9', '2023-11-01'],
  ['Drupal 10', '2026-12-16'],
  ['Apache/1.3', '2010-02-03'],
  ['Apache/2.0', '2013-07-10'],
  ['Apache/2.2', '2017-07-11'],
  ['Apache Tomcat/7', '2021-03-31'],
  ['Apache Tomcat/8.0', '2018-06-30'],
  ['Apache Tomcat/8.5', '2024-03-31'],
  ['Apache Tomcat/9.0', '2027-03-31'],
  ['Jetty(9.2', '2018-03-08'],
  ['Jetty(9.3', '2020-12-07'],
  ['Jetty(9.4', '2025-08-14'],
  ['Jetty(10', '2025-01-01'],
  ['Jetty(11', '2025-01-01'],
  ['OpenSSL/0.9.8', '2015-12-31'],
  ['OpenSSL/1.0.1', '2016-12-31'],
  ['OpenSSL/1.0.2', '2019-12-31'],
  ['OpenSSL/1.1.0', '2019-09-11'],
  ['OpenSSL/1.1.1', '2023-09-11'],
  ['OpenSSL/3.0', '2026-09-07'],
]);

/** Software that a text names and that gets no updates of its makers any more, each with the last day that it did. */
export function endedIn(text: string): readonly (readonly [name: string, lastDay: string])[] {
  return [...lastDays].filter(([name, lastDay]) => isIn(name, text) && Date.parse(lastDay) < Date.now());
}

/** Whether it stands there whole: 7.1 is not in 7.10. */
function isIn(name: string, text: string): boolean {
  const at = text.indexOf(name);
  return at !== -1 && !/^\d/.test(text.slice(at + name.length));
}
