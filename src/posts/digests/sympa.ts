import { firstField, opensMessage } from './block.ts';
import type { DigestFormat } from './format.ts';

/** Sympa: starred contents, and headers that begin with the Message-ID. */
export const sympa: DigestFormat = {
  name: 'sympa',
  test: ({ head }) =>
    /^(?:Table of contents|Sommaire|Table des matières|Tabla de contenidos|Contenido|Inhaltsverzeichnis|Indice|Índice|Содержание|İçindekiler)\s?:/imu.test(
      head,
    ) && /^\* ?\d+ ?[-.] /m.test(head),
  separator: /^-{30}$|^-{70}$/,
  opens: (lines, at) => firstField(lines, at) === 'message-id' && opensMessage(lines, at),
  end: /^(?:\*{20,}$|(?:End of|Fin de|Ende von|Fine di|Конец) )/u,
};
