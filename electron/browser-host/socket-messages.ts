import { z } from 'zod'
import type { VerbatimEvent } from '#shared/contract/events.ts'
import type { ResponseMessage } from '#shared/contract/wire.ts'

/** What the page may send over the WebSocket. */
const requestSchema = z.object({
  type: z.literal('request'),
  id: z.number().int(),
  entry: z.string().max(100),
  input: z.unknown(),
  job: z.string().max(100).nullable(),
})
export type SocketRequest = z.infer<typeof requestSchema>

export type ToPage =
  ({ readonly type: 'response' } & ResponseMessage) | { readonly type: 'event'; readonly event: VerbatimEvent }

/** The request in a text message, or null for anything else. */
export function parseRequest(text: string): SocketRequest | null {
  try {
    return requestSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
