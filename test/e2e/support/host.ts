import type { Page } from '@playwright/test'

export type HostKind = 'browser' | 'electron'

/** A running app in one of its hosts, with a data folder of its own. What differs between the hosts is in here. */
export interface Host {
  readonly kind: HostKind
  /** The app's window; another one after `restart`. */
  page(): Page
  /** Whether a request stays within the app. */
  isOwn(url: string): boolean
  /** Presses what opens a dialog for files (or, in Electron, a folder) and answers it with these paths. */
  chooseFiles(paths: readonly string[], press: () => Promise<void>): Promise<void>
  resize(size: { readonly width: number; readonly height: number }): Promise<void>
  /** Picks a command in the native menu, by its id in shared/commands.ts; only Electron has one. */
  pickInMenu(id: string): Promise<void>
  /** Kills the process that holds the workspace, as a crash would: in Electron the engine alone. */
  killEngine(): Promise<void>
  /** Starts again on the same data folder after the whole app was ended or killed. */
  restart(): Promise<void>
  close(): Promise<void>
}
