import { join } from 'node:path'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import type { Matrix, MatrixEngine } from '#analysis/matrix-engine.ts'
import { modelFiles } from '#analysis/model-manifest.ts'
import { floats, sessionOptions } from './onnx-session.ts'

const tensor = ({ data, rows, columns }: Matrix): Tensor => new Tensor('float32', data, [rows, columns])

/** onnxruntime's matrix product and top-k on all threads it is given. */
export const createOnnxMatrixEngine = async (folder: string, threads: number): Promise<MatrixEngine> => {
  // Split over threads a product differs in its last digit; on one, vectors are the same whatever the machine has.
  const multiply = await InferenceSession.create(join(folder, modelFiles.multiply), sessionOptions(1))
  const nearest = await InferenceSession.create(join(folder, modelFiles.nearest), sessionOptions(threads))
  return {
    multiply: async (left, right) => {
      const { product } = await multiply.run({ left: tensor(left), right: tensor(right) })
      return { data: floats(product, 'product'), rows: left.rows, columns: right.columns }
    },
    prepareNearest: (matrix) => {
      const columns = tensor(matrix)
      return async (queries, k) => {
        const wanted = new Tensor('int64', BigInt64Array.of(BigInt(k)), [1])
        const { values, indices } = await nearest.run({ queries: tensor(queries), columns, k: wanted })
        if (!(indices?.data instanceof BigInt64Array)) throw new Error('nearest.onnx gave no indices')
        return { index: Int32Array.from(indices.data, Number), similarity: floats(values, 'values') }
      }
    },
  }
}
