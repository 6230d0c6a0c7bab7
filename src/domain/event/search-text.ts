// The texts that words find an event by.

import type { Snapshot } from './event.ts'
import { fieldNames } from './field-names.ts'
import type { SearchColumn } from './field-row.ts'
import { fields } from './fields.ts'

/** The fields of a column of the search index. */
export const searchedFields = (column: SearchColumn) =>
  fieldNames.filter(name => fields[name].reading.search === column)

/** The text of a column of the search index. */
export const searchText = (snapshot: Snapshot, column: SearchColumn): string =>
  searchedFields(column)
    .map(name => String(snapshot[name]))
    .join(' ')
