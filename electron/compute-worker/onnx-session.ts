import type { InferenceSession, Tensor } from 'onnxruntime-node'

/**
 * Sequential execution and no spinning threads: the other cores belong to the user.
 * Within one operator the work is split over rows, so the number of threads does not change a result.
 */
export const sessionOptions = (threads: number): InferenceSession.SessionOptions => ({
  intraOpNumThreads: threads,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  logSeverityLevel: 3,
  extra: { session: { intra_op: { allow_spinning: '0' } } },
})

export const floats = (tensor: Tensor | undefined, name: string): Float32Array => {
  if (tensor?.data instanceof Float32Array) return tensor.data
  throw new Error(`The model gave no floats as “${name}”; the model folder is damaged and has to be built again`)
}
