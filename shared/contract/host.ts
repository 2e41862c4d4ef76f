import { z } from 'zod'
import { isSafeLink } from '../security/safe-link.ts'
import { hostCall } from './define.ts'
import { nothing } from './values.ts'

/** Paths never reach the renderer: it holds tokens. */
export const pickedSchema = z.object({ token: z.string(), name: z.string(), bytes: z.number() })
export type PickedFile = z.infer<typeof pickedSchema>

export const hostEntries = {
  'host.info': hostCall({
    in: nothing,
    out: z.object({
      host: z.enum(['electron', 'browser']),
      version: z.string(),
      /** True where files and folders are chosen in the system's own dialogs. */
      hasDialogs: z.boolean(),
    }),
  }),
  'host.pickFiles': hostCall({
    in: z.object({ of: z.enum(['imports', 'workspaces']).default('imports') }),
    out: z.object({ files: z.array(pickedSchema) }),
  }),
  'host.pickFolder': hostCall({
    in: nothing,
    out: z.object({ folder: z.object({ token: z.string(), name: z.string() }).nullable() }),
  }),
  'host.reveal': hostCall({ in: z.object({ token: z.string() }), out: nothing }),
  /** Hands an https address to the system's browser, because a person pressed it. Nothing is fetched here. */
  'host.openLink': hostCall({ in: z.object({ link: z.string().max(2000).refine(isSafeLink) }), out: nothing }),
  /** Workspaces opened lately, newest first. */
  'host.workspaces': hostCall({
    in: nothing,
    out: z.object({
      current: z.string().nullable(),
      recent: z.array(z.object({ id: z.string(), name: z.string(), folder: z.string() })),
    }),
  }),
  'host.openWorkspace': hostCall({ in: z.object({ id: z.string() }), out: nothing }),
  'host.createWorkspace': hostCall({ in: z.object({ name: z.string().trim().min(1).max(120) }), out: nothing }),
  /** Opens the sample workspace, made on first use; what is open stays as it is. */
  'host.openSample': hostCall({ in: nothing, out: nothing }),
  /** Folders watched on this machine for the open workspace, with the files that wait in them. */
  'host.watchedFolders': hostCall({
    in: nothing,
    out: z.object({
      folders: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          /** Where it is, to be shown. */
          place: z.string(),
          isMissing: z.boolean(),
          /** New files, taken once their size has not changed for five seconds. */
          waiting: z.array(pickedSchema),
        }),
      ),
    }),
  }),
  'host.watchFolder': hostCall({ in: z.object({ token: z.string() }), out: nothing }),
  'host.unwatchFolder': hostCall({ in: z.object({ id: z.string() }), out: nothing }),
  /** Files that wait and are not wanted, or were imported: they are not proposed again until they change. */
  'host.settleWaiting': hostCall({ in: z.object({ tokens: z.array(z.string()) }), out: nothing }),
  'host.cancelJob': hostCall({ in: z.object({ job: z.string() }), out: nothing }),
}
