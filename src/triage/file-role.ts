const folders =
  /(?:^|[/!])(?:__mocks__|__tests__|cypress|demos?|docs?|documentation|e2e|examples?|fixtures?|man|mocks?|samples?|specs?|t|test[-_]?(?:cases?|data|suites?)?|tests|testing|tutorials?)\//i;
const names =
  /(?:^|[/!])(?:readme|changelog|contributing|test_)[^/]*$|[._-](?:dist|example|sample|spec|tests?|tpl|template)(?:\.[^/]*)?$|\.(?:adoc|mdx?|rst)$/i;
const classes = /[a-z0-9]Tests?\.[a-z]{1,5}$/;

/** Whether a file is there to be read or tried: documentation, an example or a test, by the names that these usually have. */
export function isForShow(path: string): boolean {
  return folders.test(path) || names.test(path) || classes.test(path);
}
