import { Download, Upload } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import styles from './library-file-buttons.module.css'
import { useLibraryFile } from './use-library-file.ts'

/** Takes the library to another workspace as a file, and takes one in. */
export function LibraryFileButtons({ isEmpty }: { readonly isEmpty: boolean }) {
  const { save, choose, take, isSaving } = useLibraryFile()
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className={styles.buttons}>
      <Button icon={<Upload aria-hidden />} onPress={() => void choose(() => input.current?.click())}>
        Import a library…
      </Button>
      <Button icon={<Download aria-hidden />} isDisabled={isEmpty || isSaving} onPress={() => void save()}>
        Export the library…
      </Button>
      <input
        ref={input}
        className={styles.input}
        type="file"
        accept=".json,application/json"
        tabIndex={-1}
        aria-hidden
        data-testid="library-input"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          // The same file can then be chosen once more.
          event.target.value = ''
          if (file) void take(file)
        }}
      />
    </div>
  )
}
