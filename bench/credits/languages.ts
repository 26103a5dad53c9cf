export function scoreLanguages() {
  return {};
}
