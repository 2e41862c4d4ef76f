import { repairCp850 } from './repair-cp850.ts'
import { repairDoubleUtf8 } from './repair-double-utf8.ts'

/** Puts letters right that two encodings have garbled; a text without any comes back as it is. */
export function repaired(text: string): string {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return repairCp850(repairDoubleUtf8(text))
  return text
}
