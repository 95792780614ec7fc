/** Model-facing text beside its tool, bundled as a string. */
declare module "*.md" {
  const text: string;
  export default text;
}
