import type { Found } from '../../src/contract/found-view';
import { Button } from '../parts/button';
import { Message } from '../parts/message';
import { useText } from '../text';
import type { PlaceCheck } from './use-place-check';

/** What stands in the way of a place for the page, and the way on; or why it is another place than before. */
export function PlaceNotice(props: { check: PlaceCheck; found: Found; spaceId: string | null }) {
  const { t } = useText();
  const { check } = props;
  const { lostPlace, defaults } = props.found;
  if (check.state === 'noConfluence')
    return (
      <Message tone="warning" title={t('action.target.noConfluence')}>
        <p>{t('action.target.noConfluenceText')}</p>
      </Message>
    );
  const lost =
    lostPlace &&
    t(
      `action.target.lost.${lostPlace.chosenBy}.${lostPlace.spaceName === null ? 'gone' : 'closed'}`,
      lostPlace.spaceName === null ? {} : { space: lostPlace.spaceName },
    );
  if (check.state === 'noSpace' || check.state === 'checking')
    return (
      <Message tone="warning" title={t('action.target.noSpaces')} alert>
        {lost && <p>{lost}</p>}
        <p>{t('action.target.noSpacesText')}</p>
        <p class="message-actions">
          <Button busy={check.state === 'checking'} onClick={check.again}>
            {t('action.target.checkAgain')}
          </Button>
        </p>
      </Message>
    );
  if (!lost || props.spaceId !== defaults.spaceId) return null;
  return (
    <Message
      tone="information"
      title={t(props.spaceId === null ? 'action.target.lostChoose' : 'action.target.lostChanged')}
    >
      <p>{lost}</p>
    </Message>
  );
}
