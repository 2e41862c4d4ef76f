import { isAppUrl } from './origin.ts'

export interface Sender {
  readonly isTheWindow: boolean
  readonly isMainFrame: boolean
  readonly url: string
}

/** Only the top frame of the window's own page is heard: not a frame inside it, nor a page it was led to. */
export const decideSender = ({ isTheWindow, isMainFrame, url }: Sender): boolean =>
  isTheWindow && isMainFrame && isAppUrl(url)
