import fc from 'fast-check'

const markup = [
  ...'*_[]()<>&|`\\#-+=~!:$“”"\'',
  '\n',
  '\n\n',
  '  ',
  '\t',
  '\r\n',
  '&amp;',
  '&#35;',
  '**',
  '1. ',
  '- ',
  '---',
  '<b>',
  '</span>',
  '<script>',
  '[a](b)',
  '![a](b)',
  '[x]: y',
  '[e-mail 1]',
  '|---|',
  '```',
]
const words = ['export', 'failed', 'é', 'ß', '😀', '👩‍👩‍👧', 'שלום', 'مرحبا', '日本', '\u00a0', '12', 'a_b']

/** Text as customers may leave it: markup of every kind, line breaks, emoji, scripts from right to left. */
export const nastyText = fc
  .array(
    fc.oneof(fc.constantFrom(...markup), fc.constantFrom(...words), fc.string({ maxLength: 3, unit: 'grapheme' })),
    {
      minLength: 1,
      maxLength: 16,
    },
  )
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() !== '' && !/(?![\t\n\r])\p{Cc}/u.test(text))
