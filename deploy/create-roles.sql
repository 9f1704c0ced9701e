-- Makes the roles that work with the store, once, as a superuser or as a role that may make roles. Passwords come from
-- files, so that no command line and no history of a shell has them. What the roles may do is granted
-- by grant-roles.sql.
\set worker_password `cat "${SECRETS:-/run/secrets}/worker_password"`
\set reader_password `cat "${SECRETS:-/run/secrets}/reader_password"`
create role leaksieve_worker login password :'worker_password' connection limit 2000;
create role leaksieve_reader login password :'reader_password' connection limit 20;
