import 'react'

declare module 'react' {
  interface CSSProperties {
    /** A theme's hue, handed to a style sheet. */
    '--hue'?: string
  }
}
