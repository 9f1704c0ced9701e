-- Leaves the roles of create-roles.sql what they need of the store and nothing more. To be run by its owner after each
-- upgrade: psql --single-transaction --set=ON_ERROR_STOP=1 --file=grant-roles.sql
revoke all on schema leaksieve from public;
revoke all on all tables in schema leaksieve from public, leaksieve_worker, leaksieve_reader;
revoke all on all sequences in schema leaksieve from public, leaksieve_worker, leaksieve_reader;
revoke create on schema leaksieve from leaksieve_worker, leaksieve_reader;
grant usage on schema leaksieve to leaksieve_worker, leaksieve_reader;
grant select on leaksieve.kysely_migration to leaksieve_worker, leaksieve_reader;
grant select, insert, update on leaksieve.targets to leaksieve_worker;
grant select, insert, update, delete on leaksieve.scans to leaksieve_worker;
grant select, insert, update, delete on leaksieve.coverage to leaksieve_worker;
grant select, insert, update, delete on leaksieve.refs to leaksieve_worker;
grant select, insert, update on leaksieve.findings to leaksieve_worker;
grant select, insert, update, delete on leaksieve.occurrences to leaksieve_worker;
grant select on leaksieve.decisions to leaksieve_worker;
grant select, insert, update on leaksieve.script_inventories to leaksieve_worker;
grant select, insert, update on leaksieve.answers to leaksieve_worker;
grant select, insert on leaksieve.settings to leaksieve_worker;
grant select on leaksieve.targets to leaksieve_reader;
grant select on leaksieve.scans to leaksieve_reader;
grant select on leaksieve.coverage to leaksieve_reader;
grant select on leaksieve.refs to leaksieve_reader;
grant select on leaksieve.findings to leaksieve_reader;
grant select on leaksieve.occurrences to leaksieve_reader;
grant select on leaksieve.decisions to leaksieve_reader;
