import type { useNavigate } from '@tanstack/react-router'
import { grantedOf } from '../codebook/use-file-choice.tsx'

export const codingEnding = '.verbatim-coding'

export const isCodingFile = (file: File | undefined): boolean => file?.name.endsWith(codingEnding) ?? false

/** Shows what is in a coding file; nothing is taken in yet. */
export async function openCodingFile(files: readonly File[], navigate: ReturnType<typeof useNavigate>): Promise<void> {
  const [granted] = await grantedOf(files)
  if (granted) await navigate({ to: '/codebook/agreement', search: { file: granted.token } })
}
