import { useId } from 'preact/hooks';

/** A file from this computer; the browser's own words are hidden behind ours. The same file may be chosen again. */
export function FileChoice({
  label,
  accept,
  onFile,
}: {
  readonly label: string;
  readonly accept: string;
  readonly onFile: (file: File) => void;
}) {
  const id = useId();
  return (
    <span class="admin-file">
      <input
        id={id}
        type="file"
        accept={accept}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onFile(file);
          event.currentTarget.value = '';
        }}
      />
      <label for={id} class="button button-primary">
        {label}
      </label>
    </span>
  );
}
