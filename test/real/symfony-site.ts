import { randomBytes } from 'node:crypto';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { phpServer } from './php-server.ts';
import { hasPhpFile } from './running.ts';

/** Whether Debian's Symfony is there with its profiler: php-cli, php-symfony-web-profiler-bundle. */
export const hasSymfony = hasPhpFile('Symfony/Bundle/WebProfilerBundle/autoload.php');

const front = `<?php
$file = $_SERVER['DOCUMENT_ROOT'] . parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if (PHP_SAPI === 'cli-server' && is_file($file)) return false;
require 'Symfony/Bundle/WebProfilerBundle/autoload.php';
foreach (parse_ini_file(dirname(__DIR__) . '/.env') as $name => $value) $_SERVER[$name] = $_ENV[$name] = $value;

class Kernel extends Symfony\\Component\\HttpKernel\\Kernel {
  use Symfony\\Bundle\\FrameworkBundle\\Kernel\\MicroKernelTrait;
  public function getProjectDir(): string { return dirname(__DIR__); }
  public function registerBundles(): iterable {
    yield new Symfony\\Bundle\\FrameworkBundle\\FrameworkBundle();
    yield new Symfony\\Bundle\\TwigBundle\\TwigBundle();
    if ($this->isDebug()) yield new Symfony\\Bundle\\WebProfilerBundle\\WebProfilerBundle();
  }
  protected function configureContainer($container): void {
    $container->import('../config/packages/*.yaml');
    if ($this->isDebug()) $container->extension('web_profiler', ['toolbar' => true]);
  }
  protected function configureRoutes($routes): void {
    foreach ($this->isDebug() ? ['wdt', 'profiler'] : [] as $name) {
      $routes->import("@WebProfilerBundle/Resources/config/routing/$name.xml")->prefix("/_$name");
    }
    $routes->add('home', '/')->controller('kernel::home');
    $routes->add('boom', '/boom')->controller('kernel::boom');
  }
  public function home() {
    return new Symfony\\Component\\HttpFoundation\\Response('<html><head><title>Shop</title></head><body><a href="/boom">boom</a></body></html>');
  }
  public function boom() { throw new RuntimeException('boom'); }
}
$kernel = new Kernel($_SERVER['APP_ENV'], (bool) $_SERVER['APP_DEBUG']);
if ($kernel->isDebug()) Symfony\\Component\\ErrorHandler\\Debug::enable();
$request = Symfony\\Component\\HttpFoundation\\Request::createFromGlobals();
$response = $kernel->handle($request);
$response->send();
$kernel->terminate($request, $response);
`;

/** What the front of development does in Symfony 3 to those that are not of the machine itself. */
const guardedFront = `<?php
header('HTTP/1.0 403 Forbidden');
exit('You are not allowed to access this file. Check ' . basename(__FILE__) . ' for more information.');
`;

/**
 * Serves a Symfony application until the test has ended; gives its address.
 *
 * @param isOpen - the project's folder is the web root, and the application runs for development
 */
export async function symfonySite(isOpen: boolean): Promise<string> {
  const dir = temporaryFolder({
    'public/index.php': front,
    ...(isOpen ? { 'app_dev.php': guardedFront } : {}),
    'config/packages/framework.yaml': [
      'framework:',
      "  secret: '%env(APP_SECRET)%'",
      '  router: { utf8: true }',
      `  profiler: ${isOpen ? '{ collect: true }' : 'false'}`,
      '',
    ].join('\n'),
    '.env': [
      `APP_ENV=${isOpen ? 'dev' : 'prod'}`,
      `APP_DEBUG=${isOpen ? 1 : 0}`,
      `APP_SECRET=${randomBytes(16).toString('hex')}`,
      '',
    ].join('\n'),
  });
  return phpServer(isOpen ? dir : `${dir}/public`, `${dir}/public/index.php`);
}
