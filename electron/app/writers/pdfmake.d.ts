// What we use of pdfmake 0.3. @types/pdfmake refers to the types of the DOM, which no host may see.
declare module 'pdfmake' {
  interface PdfMake {
    readonly virtualfs: { writeFileSync(name: string, data: Uint8Array): void };
    createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
    setFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void;
    setUrlAccessPolicy(allows: (address: string) => boolean): void;
    setLocalAccessPolicy(allows: (path: string) => boolean): void;
  }
  const pdfMake: PdfMake;
  export default pdfMake;
}

declare module 'pdfmake/build/fonts/Roboto.js' {
  interface FontContainer {
    readonly vfs: Readonly<Record<string, { readonly data: string; readonly encoding: 'base64' }>>;
    readonly fonts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  }
  const fontContainer: FontContainer;
  export default fontContainer;
}
