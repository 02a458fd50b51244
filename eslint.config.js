import a11y from 'eslint-plugin-lit-a11y';
import * as lit from 'eslint-plugin-lit';
import * as wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const CYPHER = /\b(MATCH \(|MERGE \(|CREATE \(|UNWIND \$|DETACH DELETE)/;

export default tseslint.config(
  { ignores: ['dist/', 'data/', 'node_modules/', 'client/locales/**', 'client/public/**'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      eqeqeq: 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: `TemplateElement[value.raw=${CYPHER}]`,
          message: 'Cypher lives on cards in *.queries.ts (server/database/card.ts).',
        },
        {
          selector: `Literal[value=${CYPHER}]`,
          message: 'Cypher lives on cards in *.queries.ts (server/database/card.ts).',
        },
      ],
    },
  },
  {
    files: ['**/*.queries.ts', 'test/**/*.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['server/**/*.ts', 'seed/**/*.ts'],
    ignores: ['server/database/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'neo4j-driver',
              message: 'Only server/database talks to the driver: declare a card and run it.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['client/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    plugins: { 'lit-a11y': a11y },
    rules: {
      ...a11y.configs.recommended.rules,
      'no-restricted-globals': [
        'error',
        {
          name: 'fetch',
          message: 'Only client/app/api.ts talks to the server; ask a store in client/data.',
        },
      ],
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Markup is made by Lit templates only.' },
      ],
    },
  },
  {
    files: ['client/app/api.ts'],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    // chai's assertions are expressions.
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
);
