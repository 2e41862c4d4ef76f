import { fingerprintOf } from '../readers/input/fingerprint.ts'
import type { FoundFile } from './scan-folder.ts'
import { stampKey } from './watched-list.ts'

export interface KnownSource {
  readonly bytes: number
  /** In hexadecimal. */
  readonly sha256: string
}

export interface KnownBytes {
  /** Whether a source has the very bytes of the file. Rejects when the file cannot be read or the signal says stop. */
  isKnown(file: FoundFile, sources: readonly KnownSource[]): Promise<boolean>
}

/** Reads a file only where a source is of its size, and once for as long as it stays the same. */
export function createKnownBytes(signal: AbortSignal): KnownBytes {
  const fingerprints = new Map<string, string>()
  return {
    async isKnown(file, sources) {
      const ofItsSize = sources.filter(({ bytes }) => bytes === file.bytes)
      if (ofItsSize.length === 0) return false
      const key = stampKey(file)
      const sha256 = fingerprints.get(key) ?? (await fingerprintOf(file, signal))
      fingerprints.set(key, sha256)
      return ofItsSize.some((source) => source.sha256 === sha256)
    },
  }
}
