import { Tensor, type InferenceSession } from 'onnxruntime-node'
import { EncoderProblem } from './encoder-problem.ts'

/** What a sentence encoder may be asked for, and the value of each token at a place. */
const known: Readonly<Record<string, (id: number, place: number) => number>> = {
  input_ids: (id) => id,
  attention_mask: () => 1,
  token_type_ids: () => 0,
  position_ids: (_, place) => place,
}
const usualOutputs = ['sentence_embedding', 'last_hidden_state', 'token_embeddings'] as const

export interface Ports {
  readonly output: string
  /** The tensors of a batch. `ids`: rows × length, row-major. */
  readonly feeds: (ids: Int32Array, rows: number, length: number) => Readonly<Record<string, Tensor>>
}

/** @throws EncoderProblem for a model that is no sentence encoder */
export function portsOf({ inputMetadata, outputMetadata }: InferenceSession): Ports {
  const inputs = inputMetadata.map(({ name, ...port }) => {
    const valueOf = known[name]
    if (valueOf === undefined)
      throw new EncoderProblem(`The model asks for “${name}”, which a sentence encoder does not need`)
    const type = 'type' in port ? port.type : ''
    if (type !== 'int64' && type !== 'int32')
      throw new EncoderProblem(`The model takes “${name}” as ${type}; int64 and int32 can be given`)
    return { name, type, valueOf }
  })
  if (!inputs.some(({ name }) => name === 'input_ids'))
    throw new EncoderProblem('The model does not take “input_ids”, so it is no sentence encoder')
  const names = outputMetadata.map(({ name }) => name)
  const output = usualOutputs.find((name) => names.includes(name)) ?? names[0]
  const metadata = outputMetadata.find(({ name }) => name === output)
  if (output === undefined || metadata === undefined) throw new EncoderProblem('The model gives nothing')
  if ('type' in metadata && metadata.type !== 'float32')
    throw new EncoderProblem(
      `The model gives “${output}” as ${metadata.type}; float32 is needed, as model.onnx mostly has it`,
    )
  return {
    output,
    feeds: (ids, rows, length) =>
      Object.fromEntries(
        inputs.map(({ name, type, valueOf }) => {
          const values = Array.from(ids, (id, at) => valueOf(id, at % length))
          const data = type === 'int64' ? BigInt64Array.from(values, BigInt) : Int32Array.from(values)
          return [name, new Tensor(type, data, [rows, length])]
        }),
      ),
  }
}
