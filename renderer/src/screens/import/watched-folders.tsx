import { useEntry } from '../../api/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { useWatchedFolders } from './use-watched-folders.ts'
import styles from './watched-folders.module.css'

/** The folders watched on this machine; nothing in them is imported unasked. */
export function WatchedFolders() {
  const { data: host } = useEntry('host.info', {})
  const { folders, watch, unwatch } = useWatchedFolders()
  return (
    <section className={styles.section} aria-label="Watched folders">
      <h2>Watched folders</h2>
      <p className={styles.note}>
        New files in a watched folder wait here until you look at them. The list stays on this machine.
        {host && !host.hasDialogs && (
          <>
            {' '}
            A folder is added on the command line: <code>verbatim watch</code>
          </>
        )}
      </p>
      {folders.length > 0 && (
        <ul>
          {folders.map((folder) => (
            <li key={folder.id} className={styles.folder}>
              <span className={styles.name}>{folder.name}</span>
              <span className={styles.place}>
                {folder.isMissing ? `${folder.place} is not there now; it is watched again once it is.` : folder.place}
              </span>
              <Button variant="quiet" label={`Stop watching ${folder.name}`} onPress={() => void unwatch(folder.id)}>
                Stop watching
              </Button>
            </li>
          ))}
        </ul>
      )}
      {host?.hasDialogs && (
        <Button className={styles.add ?? ''} onPress={() => void watch()}>
          Watch a folder…
        </Button>
      )}
    </section>
  )
}
