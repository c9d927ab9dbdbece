import type { Logo } from '#report';

const MOST_BYTES = 5 * 1024 * 1024;
/** Sharp at the size a cover has room for. */
const MOST = { width: 800, height: 320 } as const;
const QUALITY = 0.92;

export type LogoError = 'too-large' | 'no-picture';

/**
 * The logo in a file, painted anew on white: nothing of the file itself is kept, neither what it hides nor where it was
 * taken. Only PNG and JPEG, told by their first bytes.
 */
export async function readLogo(file: Blob): Promise<Logo | LogoError> {
  if (file.size > MOST_BYTES) return 'too-large';
  const head = new Uint8Array(await file.slice(0, 8).arrayBuffer());
  const type = startsWith(head, [0x89, 0x50, 0x4e, 0x47]) ? 'image/png' : 'image/jpeg';
  if (type === 'image/jpeg' && !startsWith(head, [0xff, 0xd8, 0xff])) return 'no-picture';
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(new Blob([file], { type }));
  } catch {
    return 'no-picture';
  }
  const scale = Math.min(MOST.width / picture.width, MOST.height / picture.height, 1);
  const [width, height] = [picture.width, picture.height].map((side) => Math.max(1, Math.round(side * scale))) as [
    number,
    number,
  ];
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (context === null) return 'no-picture';
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.drawImage(picture, 0, 0, width, height);
  picture.close();
  const jpeg = canvas.toDataURL('image/jpeg', QUALITY).split(',')[1];
  return jpeg === undefined ? 'no-picture' : { jpeg, width, height };
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
