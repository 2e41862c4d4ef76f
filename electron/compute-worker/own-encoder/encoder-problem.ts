/** Why a folder cannot be used as an encoder, in words for the person who chose it. */
export class EncoderProblem extends Error {
  override readonly name = 'EncoderProblem'
}
