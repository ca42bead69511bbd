/** Everything that was found by a search. A change of a record expires it by the tag of the record's list. */
export const searchTag = 'search'
