import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { OutputOf } from '#shared/contract/contract.ts'
import { setParts } from './evidence-query.ts'
import { useColumnLayout } from './use-column-layout.ts'

export type SavedView = OutputOf<'views.list'>['views'][number]

/** Shows the evidence as a view keeps it: its filter, its order, its columns. */
export function useOpenView(): (view: SavedView) => void {
  const navigate = useNavigate()
  const [, layOut] = useColumnLayout()
  return useCallback(
    ({ id, view: { filter, sort, columns } }) => {
      layOut(columns)
      void navigate({ to: '/evidence', search: { ...setParts(filter), sort: sort ?? undefined, view: id } })
    },
    [layOut, navigate],
  )
}
