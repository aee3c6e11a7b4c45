import type { WriterChoice, WriterName } from '../../src/contract/target-view';
import { RadioGroup } from '../parts/radio-group';
import { useText } from '../text';

/** Who writes the report, and what then leaves the site: in one line each. */
export function WriterChoiceField(props: {
  writers: readonly WriterChoice[];
  value: WriterName;
  onChange: (writer: WriterName) => void;
}) {
  const { t } = useText();
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
        note:
          writer.sendsTo === null
            ? t(writer.name === 'rules' ? 'writerNote.rules' : 'writerNote.atlassian')
            : t('writerNote.sends', { host: writer.sendsTo }),
      }))}
      onChange={(value) => {
        const chosen = props.writers.find(({ name }) => name === value);
        if (chosen) props.onChange(chosen.name);
      }}
    />
  );
}
