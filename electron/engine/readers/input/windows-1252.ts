/**
 * Bytes 0x80 to 0x9F by the WHATWG table of windows-1252. Bytes the code page leaves open
 * (0x81, 0x8D, 0x8F, 0x90, 0x9D) become the control character of that number, so that no byte is lost.
 * https://encoding.spec.whatwg.org/index-windows-1252.txt
 */
const upperControls = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const controls = new RegExp('[\\u0080-\\u009f]', 'g')

/** Decodes windows-1252. One byte gives one character, so chunks can be decoded apart. */
export function decodeWindows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(controls, (char) => upperControls[char.charCodeAt(0) - 0x80] ?? char)
}
