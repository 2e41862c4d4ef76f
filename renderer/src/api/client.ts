import { contract, hostEntries } from '#shared/contract/contract.ts'
import type { EntryName, InputOf, OutputOf } from '#shared/contract/contract.ts'
import type { PickedFile } from '#shared/contract/host.ts'
import { bridge } from './bridge.ts'
import { RequestError } from './request-error.ts'

const outputs = { ...contract, ...hostEntries }

/** The engine has parsed what it sends; here it is parsed once more only while developing. */
function trusted<Name extends EntryName>(name: Name, value: unknown): OutputOf<Name> {
  if (import.meta.env.DEV) outputs[name].out.parse(value)
  return value as OutputOf<Name>
}

/** Asks for an entry of the contract. `job` names a job so that its progress can be followed. Throws RequestError. */
export async function request<Name extends EntryName>(
  name: Name,
  input: InputOf<Name>,
  job: string | null = null,
): Promise<OutputOf<Name>> {
  const result = await bridge.request(name, input, job)
  if (!result.ok) throw new RequestError(result.error)
  return trusted(name, result.value)
}

/** Hands files to the host; answers with those it took and, in words, why not the others. */
export async function grantFiles(
  files: readonly File[],
): Promise<{ readonly granted: readonly PickedFile[]; readonly refused: readonly string[] }> {
  const results = await Promise.all(files.map((file) => bridge.grantFile(file)))
  return {
    granted: results.flatMap((result) => (result.ok ? [result.value] : [])),
    refused: results.flatMap((result) => (result.ok ? [] : [result.error.message])),
  }
}
