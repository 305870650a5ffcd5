/**
 * Module specifiers of the fonts that every edition is set in: Noto Sans for Latin, Greek and Cyrillic, Vazirmatn for
 * the Arabic script (Noto's Arabic fonts come out of a PDF with doubled letters), Noto Sans SC for simplified Chinese.
 * Both weights are shipped, since a PDF shows no weight that it does not embed; neither the Arabic nor the Chinese has
 * an italic.
 * @example fontFiles.map((specifier) => readFileSync(fileURLToPath(import.meta.resolve(specifier))))
 */
export const fontFiles: readonly string[] = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  '@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  '@expo-google-fonts/noto-sans/700Bold_Italic/NotoSans_700Bold_Italic.ttf',
  '@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf',
  '@expo-google-fonts/vazirmatn/700Bold/Vazirmatn_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
];
