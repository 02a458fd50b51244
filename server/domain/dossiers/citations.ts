// Numbers of the sources, given in the order in which a document first names them, and grades.
import type { Block, DocumentLanguage } from '../../contract/dossiers.js';
import type { Evidence } from '../../contract/evidence.js';
import type { Source } from '../../contract/sources.js';
import { RELIABILITY_WORDS, SOURCE_KIND_WORDS } from '../../contract/vocabulary.js';
import { joined } from './blocks.js';
import { dateWords, say, WORDS } from './words.js';

type Items = Extract<Block, { kind: 'items' }>['items'];

export class Citations {
  readonly #evidence = new Map<string, Evidence[]>();
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #numbers = new Map<string, { number: number; passages: Set<string> }>();

  constructor(
    evidence: readonly Evidence[],
    sources: readonly Source[],
    readonly language: DocumentLanguage,
  ) {
    this.#sources = new Map(sources.map((source) => [source.id, source]));
    for (const piece of evidence) {
      const list = this.#evidence.get(piece.record);
      if (list) list.push(piece);
      else this.#evidence.set(piece.record, [piece]);
    }
  }

  /** Numbers of the sources of a record, each once. */
  numbers(record: string): number[] {
    return this.#numbersOf(this.#of(record));
  }

  /** The same after a sentence: " [1, 2]", or nothing. */
  marks(record: string): string {
    const numbers = this.numbers(record);
    return numbers.length > 0 ? ` [${numbers.join(', ')}]` : '';
  }

  /** Sources for and against a record: "1, 2; against: 3", or "unsourced". */
  sourceWords(record: string): string {
    const [pro, contra] = this.#sides(record).map((pieces) => this.#numbersOf(pieces).join(', '));
    return this.#both(pro, contra) || say(WORDS.unsourced, this.language);
  }

  /** Admiralty grades for and against a record: "B2, F6*; against: C3", a star for a grade that was only proposed. */
  gradeWords(record: string): string {
    const [pro, contra] = this.#sides(record).map((pieces) =>
      [...new Set(pieces.map((piece) => this.#grade(piece)))].sort().join(', '),
    );
    return this.#both(pro, contra);
  }

  /** The list of all sources that were named, with the passages that were used. */
  sources(): Items {
    return [...this.#numbers].map(([id, { number, passages }]) => {
      const source = this.#sources.get(id);
      if (source === undefined) throw new RangeError('evidence names a source that is not there');
      const { language } = this;
      const about = joined(
        ', ',
        SOURCE_KIND_WORDS[source.kind][language],
        source.dateText ?? (source.date && dateWords(source.date, language)),
        `${source.reliability}: ${RELIABILITY_WORDS[source.reliability][language]}`,
      );
      const used = say(WORDS.passages, language, { text: [...passages].join('; ') });
      return { lead: `${number}`, text: `${source.title}. ${about}. ${used}.`, cites: [] };
    });
  }

  #of(record: string): Evidence[] {
    return this.#evidence.get(record) ?? [];
  }

  #sides(record: string): [pro: Evidence[], contra: Evidence[]] {
    const all = this.#of(record);
    return [all.filter(({ supports }) => supports), all.filter(({ supports }) => !supports)];
  }

  #both(pro = '', contra = ''): string {
    const against = contra && say(WORDS.against, this.language, { what: contra });
    return joined('; ', pro, against);
  }

  #numbersOf(pieces: readonly Evidence[]): number[] {
    const numbers = pieces.map(({ source, locator }) => {
      const known = this.#numbers.get(source) ?? {
        number: this.#numbers.size + 1,
        passages: new Set<string>(),
      };
      this.#numbers.set(source, known);
      known.passages.add(locator);
      return known.number;
    });
    return [...new Set(numbers)].sort((a, b) => a - b);
  }

  #grade({ source, credibility, gradeProposed }: Evidence): string {
    const grade = `${this.#sources.get(source)?.reliability ?? 'F'}${credibility}`;
    return gradeProposed ? `${grade}*` : grade;
  }
}
