import { denseLayer, type AddDense, type Precision } from './dense.ts'
import { OnnxGraph } from './onnx-graph.ts'
import type { FindWeight } from './weights.ts'

/** Longest comment the encoder sees, in tokens; the rest is left out of the vector. */
export const maxTokens = 128
export const encoderDims = 512
const embeddingDims = 256

interface Parts {
  readonly graph: OnnxGraph
  readonly find: FindWeight
  readonly dense: AddDense
}

/**
 * Universal Sentence Encoder lite (Cer et al. 2018): two transformer layers over 8,000 subwords, mean over the tokens,
 * a tanh layer, unit length. Inputs `ids` and `positions` (batch × tokens, no padding); output `vectors` (batch × 512).
 */
export const encoderModel = (find: FindWeight, precision: Precision): Uint8Array => {
  const graph = new OnnxGraph()
  const parts: Parts = { graph, find, dense: denseLayer(graph, precision) }
  let x = embedded(parts)
  for (const layer of [0, 1]) x = feedForward(parts, layer, attention(parts, layer, x))
  const mean = meanOverTokens(graph, x)
  const weights = graph.float([encoderDims, encoderDims], find('tanh_layer_0/weights').data)
  const bias = graph.float([encoderDims], find('tanh_layer_0/bias').data)
  const hidden = graph.apply('Tanh', [graph.apply('Add', [graph.apply('MatMul', [mean, weights]), bias])])
  const length = graph.apply('ReduceL2', [hidden], { axes: [1], keepdims: 1 })
  graph.applyTo('Div', { inputs: [hidden, length], outputs: ['vectors'] })
  return graph.encode(
    'encoder',
    [
      { name: 'ids', type: 'int64', shape: ['batch', 'tokens'] },
      { name: 'positions', type: 'int64', shape: ['batch', 'tokens'] },
    ],
    [{ name: 'vectors', type: 'float', shape: ['batch', encoderDims] }],
  )
}

/**
 * As a product with equal shares: onnxruntime's ReduceMean splits the tokens among threads where a batch has fewer rows
 * than there are threads, so that its last bits would depend on their number.
 */
const meanOverTokens = (graph: OnnxGraph, x: string): string => {
  const largest = graph.apply('ReduceMax', [x], { axes: [-1], keepdims: 1 })
  const perToken = graph.apply('Transpose', [largest], { perm: [0, 2, 1] })
  const shares = graph.apply('Softmax', [graph.apply('Mul', [perToken, graph.float([], [0])])], { axis: -1 })
  return graph.apply('Reshape', [graph.apply('MatMul', [shares, x]), graph.int64([-1, encoderDims])])
}

/** Layer 0 takes twice the embedding plus a sine and cosine of the position. */
const embedded = ({ graph, find }: Parts): string => {
  const table = find('module/Embeddings_en')
  const doubled = graph.float(
    table.shape,
    Float32Array.from(table.data, (value) => 2 * value),
  )
  const rates = find('TimingSignal/ExpandDims_1').data
  const timing = new Float32Array(maxTokens * embeddingDims)
  for (let position = 0; position < maxTokens; position++)
    rates.forEach((rate, i) => {
      timing[position * embeddingDims + i] = Math.sin(position * rate)
      timing[position * embeddingDims + rates.length + i] = Math.cos(position * rate)
    })
  return graph.apply('Add', [
    graph.apply('Gather', [doubled, 'ids'], { axis: 0 }),
    graph.apply('Gather', [graph.float([maxTokens, embeddingDims], timing), 'positions'], { axis: 0 }),
  ])
}

const normalised = ({ graph, find }: Parts, x: string, prefix: string): string => {
  const scale = find(`${prefix}layer_prepostprocess/layer_norm/layer_norm_scale/`)
  const bias = find(`${prefix}layer_prepostprocess/layer_norm/layer_norm_bias/`)
  const epsilon = find('layer_norm/Cast/x').data[0] ?? 1e-6
  const inputs = [x, graph.float(scale.shape, scale.data), graph.float(bias.shape, bias.data)]
  return graph.apply('LayerNormalization', inputs, { axis: -1, epsilon: { float: epsilon } })
}

const lastTwo = (shape: readonly number[]): readonly [number, number] => [shape.at(-2) ?? 0, shape.at(-1) ?? 0]

/** Multi-head self-attention with its residual connection (layer 0 widens 256 to 512 on the way). */
const attention = (parts: Parts, layer: number, x: string): string => {
  const { graph, find, dense } = parts
  const prefix = `Encode/Layer_${layer}/TransformerLayer/`
  const joint = find(`${prefix}MultiheadAttention/qkv_transform_single/kernel`)
  const [rows, columns] = lastTwo(joint.shape)
  const width = columns / 3
  const heads = find('split_last_dimension/Reshape/shape/2').data[0] ?? 1
  const qkv = dense(normalised(parts, x, prefix), {
    kernel: joint.data,
    bias: find(`${prefix}MultiheadAttention/qkv_transform_single/bias`).data,
    rows,
    columns,
  })
  const split = graph.newNames(3)
  graph.applyTo('Split', {
    inputs: [qkv, graph.int64([width, width, width])],
    outputs: split,
    attributes: { axis: -1 },
  })
  const headShape = graph.int64([0, 0, heads, width / heads])
  const perHead = (part: number, order: readonly number[]): string =>
    graph.apply('Transpose', [graph.apply('Reshape', [split[part] ?? '', headShape])], { perm: order })
  const scale = find(`Layer_${layer}/TransformerLayer/MultiheadAttention/mul/y`).data
  const queries = graph.apply('Mul', [perHead(0, [0, 2, 1, 3]), graph.float([1], scale)])
  const shares = graph.apply('Softmax', [graph.apply('MatMul', [queries, perHead(1, [0, 2, 3, 1])])], { axis: -1 })
  const mixed = graph.apply('Transpose', [graph.apply('MatMul', [shares, perHead(2, [0, 2, 1, 3])])], {
    perm: [0, 2, 1, 3],
  })
  const out = find(`${prefix}MultiheadAttention/output_transform_single/kernel`)
  const [outRows, outColumns] = lastTwo(out.shape)
  const attended = dense(graph.apply('Reshape', [mixed, graph.int64([0, 0, width])]), {
    kernel: out.data,
    bias: find(`${prefix}MultiheadAttention/output_transform_single/bias`).data,
    rows: outRows,
    columns: outColumns,
  })
  return graph.apply('Add', [attended, layer === 0 ? widened(parts, prefix, x) : x])
}

const widened = ({ find, dense }: Parts, prefix: string, x: string): string =>
  dense(x, {
    kernel: find(`${prefix}dense/kernel`).data,
    bias: find(`${prefix}dense/bias`).data,
    rows: embeddingDims,
    columns: encoderDims,
  })

const feedForward = (parts: Parts, layer: number, x: string): string => {
  const { graph, find, dense } = parts
  const biases = `Encode/Layer_${layer}/TransformerLayer/FFN/`
  const kernels = `TransformerStack/Layer_${layer}/TransformerLayer/FFN/`
  const step = (name: string, input: string, nonNegative: boolean): string => {
    const kernel = find(`${kernels}${name}/Tensordot/Reshape_1`)
    const [rows, columns] = lastTwo(kernel.shape)
    return dense(input, { kernel: kernel.data, bias: find(`${biases}${name}/bias`).data, rows, columns, nonNegative })
  }
  const hidden = graph.apply('Relu', [step('conv1', normalised(parts, x, biases), false)])
  return graph.apply('Add', [x, step('conv2', hidden, true)])
}
