import { dropFile } from './dropped-file.ts';
import { routes } from './routes.ts';

/** A file dropped anywhere on the page is looked at where files are opened; nothing is written by dropping it. */
export function takeDroppedFiles(target: Document): void {
  const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
  target.addEventListener('dragover', (event) => {
    if (holdsFiles(event)) event.preventDefault();
  });
  target.addEventListener('drop', (event) => {
    if (!holdsFiles(event)) return;
    // a field for files takes its own
    if (event.target instanceof HTMLInputElement && event.target.type === 'file') return;
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    if (!dropFile(file)) location.hash = routes.open;
  });
}
