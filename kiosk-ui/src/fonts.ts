// Choices are measured in the true faces, so the first picture waits for them, but never for long.
const faces = ['400 16px "Be Vietnam Pro"', '600 16px "Be Vietnam Pro"', '700 16px "Be Vietnam Pro"', '700 16px Inter'];
/** One letter of each subset. */
const SAMPLE = 'aẵ';
const LONGEST_MS = 3000;

/** Resolves when the faces are there, or after three seconds. */
export async function fontsLoaded(): Promise<void> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, LONGEST_MS));
  const loaded = Promise.all(faces.map((face) => document.fonts.load(face, SAMPLE))).catch(() => undefined);
  await Promise.race([loaded, late]);
}
