import { contract, type EngineEntry, type InputOf, type OutputOf } from '#shared/contract/contract.ts'
import type { Result } from '#shared/contract/errors.ts'

export type Request = (entry: string, input: unknown) => Promise<Result<unknown>>

/** Asks one entry, checks the shape of its answer, and notes that it was answered. */
export type Ask = <Name extends EngineEntry>(name: Name, input: InputOf<Name>) => Promise<OutputOf<Name>>

export function asking(request: Request, answered: Set<EngineEntry>): Ask {
  return async <Name extends EngineEntry>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> => {
    const result = await request(name, input)
    if (!result.ok) throw new Error(`${name}: ${result.error.message}`)
    answered.add(name)
    return contract[name].out.parse(result.value) as OutputOf<Name>
  }
}
