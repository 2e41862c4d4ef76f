import { createRequire } from 'node:module'
import type * as OnnxProto from 'onnx-proto'

// The package is CommonJS whose named exports Node cannot see from an ES module.
const proto: typeof OnnxProto = createRequire(import.meta.url)('onnx-proto')
const { AttributeProto, GraphProto, ModelProto, NodeProto, TensorProto } = proto.onnx

const FLOAT = 1
const UINT8 = 2
const INT8 = 3
const INT64 = 7
/** Operators that onnxruntime adds to the standard. */
const runtimeDomain = 'com.microsoft'
const runtimeOperators: ReadonlySet<string> = new Set(['MatMulIntegerToFloat'])
const operatorSets = [
  { domain: '', version: 17 },
  { domain: runtimeDomain, version: 1 },
]

type Attribute = number | readonly number[] | { readonly float: number }

/** A named input or output: element type and shape, where a word stands for a size known at run time. */
export interface Port {
  readonly name: string
  readonly type: 'float' | 'int64'
  readonly shape: readonly (number | string)[]
}

/** Collects operators and constants of one ONNX graph; every method answers the name of what it adds. */
export class OnnxGraph {
  readonly #nodes: InstanceType<typeof NodeProto>[] = []
  readonly #constants: InstanceType<typeof TensorProto>[] = []
  #count = 0

  float(shape: readonly number[], values: ArrayLike<number>): string {
    return this.#constant(shape, FLOAT, Float32Array.from(values))
  }

  int64(values: readonly number[]): string {
    return this.#constant([values.length], INT64, BigInt64Array.from(values.map(BigInt)))
  }

  int8(shape: readonly number[], values: Int8Array): string {
    return this.#constant(shape, INT8, values)
  }

  uint8(value: number): string {
    return this.#constant([], UINT8, Uint8Array.of(value))
  }

  apply(operator: string, inputs: readonly string[], attributes: Readonly<Record<string, Attribute>> = {}): string {
    const output = this.#name()
    this.applyTo(operator, { inputs, outputs: [output], attributes })
    return output
  }

  /** The same for operators with several outputs, or with outputs whose names are part of the model's interface. */
  applyTo(
    operator: string,
    {
      inputs,
      outputs,
      attributes = {},
    }: { inputs: readonly string[]; outputs: readonly string[]; attributes?: Readonly<Record<string, Attribute>> },
  ): void {
    const attribute = Object.entries(attributes).map(([name, value]) => attributeOf(name, value))
    this.#nodes.push(
      NodeProto.create({
        opType: operator,
        domain: runtimeOperators.has(operator) ? runtimeDomain : '',
        name: `${operator}${this.#nodes.length}`,
        input: [...inputs],
        output: [...outputs],
        attribute,
      }),
    )
  }

  newNames(count: number): readonly string[] {
    return Array.from({ length: count }, () => this.#name())
  }

  /** The model's bytes (ONNX IR 8, operator set 17); the same calls in the same order give the same bytes. */
  encode(name: string, inputs: readonly Port[], outputs: readonly Port[]): Uint8Array {
    const graph = GraphProto.create({
      name,
      node: this.#nodes,
      initializer: this.#constants,
      input: inputs.map(portOf),
      output: outputs.map(portOf),
    })
    return ModelProto.encode(ModelProto.create({ irVersion: 8, opsetImport: operatorSets, graph })).finish()
  }

  #name(): string {
    return `t${this.#count++}`
  }

  #constant(shape: readonly number[], dataType: number, values: ArrayBufferView): string {
    const name = this.#name()
    const rawData = new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
    this.#constants.push(TensorProto.create({ name, dims: [...shape], dataType, rawData }))
    return name
  }
}

const attributeOf = (name: string, value: Attribute) => {
  const type = AttributeProto.AttributeType
  if (typeof value === 'number') return { name, type: type.INT, i: value }
  if ('float' in value) return { name, type: type.FLOAT, f: value.float }
  return { name, type: type.INTS, ints: [...value] }
}

const portOf = ({ name, type, shape }: Port) => ({
  name,
  type: {
    tensorType: {
      elemType: type === 'float' ? FLOAT : INT64,
      shape: { dim: shape.map((size) => (typeof size === 'string' ? { dimParam: size } : { dimValue: size })) },
    },
  },
})
