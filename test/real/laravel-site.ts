import { randomBytes } from 'node:crypto';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { phpServer } from './php-server.ts';
import { hasPhpFile } from './running.ts';

/** Whether Debian's Laravel 8 is there: php-cli, php-laravel-framework. */
export const hasLaravel = hasPhpFile('Illuminate/autoload.php');

const front = `<?php
$file = $_SERVER['DOCUMENT_ROOT'] . parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if (PHP_SAPI === 'cli-server' && is_file($file)) return false;
require 'Illuminate/autoload.php';
class Kernel extends Illuminate\\Foundation\\Http\\Kernel {
  protected $middlewareGroups = ['web' => [
    Illuminate\\Cookie\\Middleware\\EncryptCookies::class,
    Illuminate\\Cookie\\Middleware\\AddQueuedCookiesToResponse::class,
    Illuminate\\Session\\Middleware\\StartSession::class,
  ]];
}
$app = new Illuminate\\Foundation\\Application(dirname(__DIR__));
$app->singleton(Illuminate\\Contracts\\Http\\Kernel::class, Kernel::class);
$app->singleton(Illuminate\\Contracts\\Debug\\ExceptionHandler::class, Illuminate\\Foundation\\Exceptions\\Handler::class);
$app->booted(function ($app) {
  $app['router']->middleware('web')->group(function ($router) {
    $router->get('/', fn () => '<!doctype html><title>Shop</title><a href="/boom">boom</a>');
    $router->get('/boom', function () { throw new RuntimeException('boom'); });
  });
});
$kernel = $app->make(Illuminate\\Contracts\\Http\\Kernel::class);
$response = $kernel->handle($request = Illuminate\\Http\\Request::capture());
$response->send();
$kernel->terminate($request, $response);
`;

const providers = ['Cookie', 'Encryption', 'Filesystem', 'Session', 'View', 'Translation', 'Cache'];

function config(values: string): string {
  return `<?php return [${values}];\n`;
}

/**
 * Serves a Laravel application until the test has ended; gives its address.
 *
 * @param isOpen - the project's folder is the web root, and errors are shown
 */
export async function laravelSite(isOpen: boolean): Promise<string> {
  const names = [...providers, 'Foundation'].map((name) =>
    name === 'Foundation'
      ? 'Illuminate\\Foundation\\Providers\\FoundationServiceProvider::class'
      : `Illuminate\\${name}\\${name}ServiceProvider::class`,
  );
  const dir = temporaryFolder({
    'public/index.php': front,
    'bootstrap/cache/.keep': '',
    'resources/views/.keep': '',
    'storage/logs/.keep': '',
    'storage/framework/views/.keep': '',
    'storage/framework/sessions/.keep': '',
    'config/app.php': config(
      `'name' => 'Shop', 'env' => env('APP_ENV'), 'debug' => (bool) env('APP_DEBUG'), 'timezone' => 'UTC', 'locale' => 'en',
       'fallback_locale' => 'en', 'key' => env('APP_KEY'), 'cipher' => 'AES-256-CBC', 'aliases' => [], 'providers' => [${names.join(', ')}]`,
    ),
    'config/session.php': config(
      `'driver' => 'file', 'lifetime' => 120, 'expire_on_close' => false, 'encrypt' => false, 'files' => storage_path('framework/sessions'),
       'lottery' => [2, 100], 'cookie' => 'shop_session', 'path' => '/', 'domain' => null, 'secure' => false, 'http_only' => true, 'same_site' => 'lax'`,
    ),
    'config/view.php': config(
      `'paths' => [resource_path('views')], 'compiled' => storage_path('framework/views')`,
    ),
    'config/logging.php': config(
      `'default' => 'single', 'channels' => ['single' => ['driver' => 'single', 'path' => storage_path('logs/laravel.log'), 'level' => 'debug']]`,
    ),
    '.env': [
      'APP_NAME=Shop',
      `APP_ENV=${isOpen ? 'local' : 'production'}`,
      `APP_DEBUG=${isOpen}`,
      `APP_KEY=base64:${randomBytes(32).toString('base64')}`,
      `DB_PASSWORD=${randomBytes(12).toString('hex')}`,
      '',
    ].join('\n'),
  });
  return phpServer(isOpen ? dir : `${dir}/public`, `${dir}/public/index.php`);
}
