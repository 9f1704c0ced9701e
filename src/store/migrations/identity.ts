import type { ColumnDefinitionBuilder } from 'kysely';
import type { Engine } from './index.ts';

/** The type of a number that the engine counts up, and what says so. */
export function identity(
  engine: Engine,
): readonly ['integer' | 'bigint', (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder] {
  return engine === 'sqlite'
    ? ['integer', (column) => column.primaryKey().autoIncrement()]
    : ['bigint', (column) => column.primaryKey().generatedAlwaysAsIdentity()];
}
