import noUnsanitized from 'eslint-plugin-no-unsanitized';
import tseslint from 'typescript-eslint';
import { pageNodes } from './scripts/lint/page-nodes.mjs';

export default tseslint.config(
  {
    ignores: [
      'dist',
      'artifacts',
      '.cache',
      'bench/.bundle',
      'public/index',
      'samples',
      '**/node_modules',
      'scripts/**/*.mjs',
      'bench/archive/watch-run.mjs',
      'src/builder/threads/start-thread.mjs',
      'eslint.config.js',
    ],
  },
  tseslint.configs.recommendedTypeChecked,
  noUnsanitized.configs.recommended,
  {
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 400, skipComments: true, skipBlankLines: true }],
      'max-lines-per-function': ['error', { max: 80, skipComments: true, skipBlankLines: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      eqeqeq: ['error', 'smart'],
      'no-console': 'error',
      // A field that is taken out of an object by name is not used, and is meant not to be.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    files: ['src/article/**', 'src/content/**', 'src/ui/**'],
    // The nodes of a copy are ours, and their names are disarmed.
    ignores: ['src/article/document/page-copy.ts', 'src/article/document/body-text.ts'],
    plugins: { wiremark: { rules: { 'page-nodes': pageNodes } } },
    rules: { 'wiremark/page-nodes': 'error' },
  },
  {
    files: ['tests/**', 'scripts/**', 'bench/**', 'src/builder/**'],
    rules: { 'no-console': 'off', 'max-lines-per-function': 'off' },
  },
);
