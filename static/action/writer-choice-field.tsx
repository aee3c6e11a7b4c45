import type { Found } from '../../src/contract/found-view';
import type { WriterChoice, WriterName } from '../../src/contract/target-view';
import { RadioGroup } from '../parts/radio-group';
import { useText } from '../text';

/** Who writes the report, what then leaves the site, and what is taken out of it before: in one line each. */
export function WriterChoiceField(props: {
  writers: readonly WriterChoice[];
  redaction: Found['redaction'];
  value: WriterName;
  onChange: (writer: WriterName) => void;
}) {
  const { t, locale } = useText();
  const removed = new Intl.ListFormat(locale).format([
    t('removed.secrets'),
    t('removed.mail'),
    t('removed.phones'),
    t('removed.ids'),
    t('removed.cards'),
    ...(props.redaction.names ? [t('removed.names')] : []),
    ...(props.redaction.ipAddresses ? [t('removed.ipAddresses')] : []),
  ]);
  const noteOf = ({ name, sendsTo }: WriterChoice): string => {
    if (name === 'rules') return t('writerNote.rules');
    const leaves = sendsTo === null ? t('writerNote.atlassian') : t('writerNote.sends', { host: sendsTo });
    return t('writerNote.withRemoved', { leaves, removed });
  };
  return (
    <RadioGroup
      legend={t('action.target.writer')}
      value={props.value}
      options={props.writers.map((writer) => ({
        value: writer.name,
        label:
          writer.model === null
            ? t(`writer.${writer.name}`)
            : `${t(`writer.${writer.name}`)} · ${writer.model}`,
        note: noteOf(writer),
      }))}
      onChange={(value) => {
        const chosen = props.writers.find(({ name }) => name === value);
        if (chosen) props.onChange(chosen.name);
      }}
    />
  );
}
