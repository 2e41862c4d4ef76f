import type { BriefFormat } from '#shared/contract/briefs.ts'

export const formatNames: Readonly<Record<BriefFormat, string>> = {
  pdf: 'PDF',
  docx: 'Word (.docx)',
  md: 'Markdown',
  html: 'Web page (.html)',
}
