import { err } from '#kernel';
import { FORMAT, openBody, openSummaryBody, type Codec, type SealedDocument } from './codec.ts';
import { asBox, seal, unseal, utf8 } from './sealed-box.ts';

/**
 * Records only the data key of one vault can read. Each box is bound to its vault, record, kind and format: moved
 * elsewhere or relabelled it does not open. That an older box was put back in its own place is not noticed.
 */
export function encryptedCodec(key: CryptoKey, vaultId: string): Codec {
  const about = (kind: string, id: string, format: number) => `${vaultId}|${kind}|${id}|${format}`;
  const close = async (kind: string, id: string, value: unknown): Promise<SealedDocument> => ({
    format: FORMAT,
    body: await seal(key, about(kind, id, FORMAT), utf8(JSON.stringify(value))),
  });
  const body = async (kind: string, id: string, sealed: SealedDocument): Promise<{ value: unknown } | undefined> => {
    const box = asBox(sealed.body);
    const plain = box && (await unseal(key, about(kind, id, sealed.format), box));
    return plain && { value: JSON.parse(new TextDecoder().decode(plain)) as unknown };
  };

  return {
    seal: (assessment) => close('document', assessment.id, assessment),
    async open(id, sealed) {
      if (sealed.format > FORMAT) return err({ kind: 'newer', format: sealed.format });
      const opened = await body('document', id, sealed);
      return opened ? openBody(id, sealed.format, opened.value) : err({ kind: 'damaged' });
    },
    sealSummary: (summary) => close('summary', summary.id, summary),
    async openSummary(id, sealed) {
      const opened = await body('summary', id, sealed);
      return opened && openSummaryBody(id, sealed.format, opened.value);
    },
  };
}
