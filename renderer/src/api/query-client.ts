import { QueryClient } from '@tanstack/react-query'
import { RequestError } from './request-error.ts'

/** Answers stay good until an event says otherwise; offline machines must not pause. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Infinity,
        gcTime: 5 * 60_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (count, error) => count < 2 && error instanceof RequestError && error.failure.code === 'unavailable',
      },
    },
  })
}
