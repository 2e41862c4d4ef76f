import { useMemo, useRef } from 'react'
import { useSize } from '../../charts/use-size.ts'
import { previewDocument } from './preview-document.ts'
import { useFrameHeight } from './use-frame-height.ts'
import styles from './brief.module.css'

interface PagePreviewProps {
  readonly title: string
  /** One self-contained document without scripts. */
  readonly html: string
}

/** The width a page wants, its shadow and margin included. */
const pageWidthPx = 680
const largest = 1.5

/** The pages as they will be printed, as wide as there is room. Nothing in them can run: the frame is sandboxed. */
export function PagePreview({ title, html }: PagePreviewProps) {
  const desk = useRef<HTMLDivElement>(null)
  const size = useSize(desk)
  const { height, onLoad } = useFrameHeight()
  const document = useMemo(() => previewDocument(html), [html])
  const zoom = size ? Math.min(largest, size.width / pageWidthPx) : 1
  return (
    <div className={styles.desk}>
      <div ref={desk} className={styles.sheet} style={{ height: height * zoom }}>
        <iframe
          className={styles.frame}
          title={title}
          sandbox="allow-same-origin"
          srcDoc={document}
          onLoad={onLoad}
          style={{
            width: pageWidthPx,
            height,
            transform: `scale(${zoom})`,
            left: size ? Math.max(0, (size.width - pageWidthPx * zoom) / 2) : 0,
          }}
        />
      </div>
    </div>
  )
}
