import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import type { InputOf, NamesOf, OutputOf } from '#shared/contract/contract.ts'
import { request } from './client.ts'
import type { RequestError } from './request-error.ts'

export type QueryName = NamesOf<'query'> | NamesOf<'host'>

export interface EntryOptions {
  /** False holds the question back. */
  readonly isEnabled?: boolean
  /** False shows nothing while a different input loads, rather than the answer to the last one. */
  readonly keepsPrevious?: boolean
}

/** The answer to a query of the contract, kept fresh by the engine's events. */
export function useEntry<Name extends QueryName>(
  name: Name,
  input: InputOf<Name>,
  options: EntryOptions = {},
): UseQueryResult<OutputOf<Name>, RequestError> {
  return useQuery<OutputOf<Name>, RequestError, OutputOf<Name>>({
    queryKey: [name, input],
    queryFn: () => request(name, input),
    enabled: options.isEnabled ?? true,
    placeholderData: options.keepsPrevious === false ? undefined : keepPreviousData,
  })
}
