import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import type { ColumnLayout } from '#shared/contract/saved-views.ts'
import { attempt } from '../../api/attempt.ts'
import { request } from '../../api/client.ts'
import { useEntry } from '../../api/use-query.ts'

/** Dragging a width asks for many; the last one is kept. */
const pauseMs = 300
const none: readonly ColumnLayout[] = []

/** How the columns are laid out, kept in the workspace. It is no step to undo. */
export function useColumnLayout(): readonly [
  layout: readonly ColumnLayout[],
  layOut: (columns: readonly ColumnLayout[]) => void,
] {
  const client = useQueryClient()
  const { data } = useEntry('views.layout', {})
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const unsaved = useRef<readonly ColumnLayout[] | null>(null)
  const save = useCallback(() => {
    clearTimeout(timer.current)
    if (unsaved.current === null) return
    void attempt(request('views.setLayout', { columns: [...unsaved.current] }))
    unsaved.current = null
  }, [])
  useEffect(() => save, [save])
  const layOut = useCallback(
    (columns: readonly ColumnLayout[]) => {
      client.setQueryData(['views.layout', {}], { columns })
      unsaved.current = columns
      clearTimeout(timer.current)
      timer.current = setTimeout(save, pauseMs)
    },
    [client, save],
  )
  return [data?.columns ?? none, layOut]
}
