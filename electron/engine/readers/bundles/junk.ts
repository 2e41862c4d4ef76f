import { endingOf } from '../input/recognise.ts'

const junkNames = new Set(['thumbs.db', 'desktop.ini', '__macosx', 'icon\r'])

/** What systems and editors leave beside files: hidden ones, folders of thumbnails, lock files of Office. */
export function isJunk(path: string): boolean {
  return path
    .split('/')
    .some((name) => name.startsWith('.') || name.startsWith('~$') || junkNames.has(name.toLowerCase()))
}

const media: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['png', 'jpg', 'jpeg', 'gif', 'svg', 'heic', 'webp'].map((ending) => [ending, 'a picture'])),
  ...Object.fromEntries(['mp3', 'm4a', 'wav', 'ogg', 'aac'].map((ending) => [ending, 'a recording of sound'])),
  ...Object.fromEntries(['mp4', 'mov', 'webm', 'avi', 'mkv'].map((ending) => [ending, 'a video'])),
}

/** What a file is that is never read and often too large to unpack for nothing; null for all others. */
export function mediaOf(name: string): string | null {
  const ending = endingOf(name)
  return Object.hasOwn(media, ending) ? (media[ending] ?? null) : null
}
