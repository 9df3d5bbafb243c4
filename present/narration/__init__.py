"""Stage 3b: the slides of a speech become a script, and the script a recording."""

from present.narration.cache import Cache, Holding, users_cache
from present.narration.choose import Choice, VoiceWish, choose_engines
from present.narration.disclosure import Tell, disclosed
from present.narration.engines import Recipient
from present.narration.fitting import limit_notice
from present.narration.folders import config_folder, lexicon_file
from present.narration.install import Installed, install_voices
from present.narration.lexicon import lexicon_for
from present.narration.listening import listen
from present.narration.manner import Manner
from present.narration.recording import Studio, record, record_with_fallback
from present.narration.script import write_script
from present.narration.trying import Sample, played, speak_sample, written_sample
from present.narration.voices import EngineStatus, engine_status

__all__ = [
    "Cache",
    "Choice",
    "EngineStatus",
    "Holding",
    "Installed",
    "Manner",
    "Recipient",
    "Sample",
    "Studio",
    "Tell",
    "VoiceWish",
    "choose_engines",
    "config_folder",
    "disclosed",
    "engine_status",
    "install_voices",
    "lexicon_file",
    "lexicon_for",
    "limit_notice",
    "listen",
    "played",
    "record",
    "record_with_fallback",
    "speak_sample",
    "users_cache",
    "write_script",
    "written_sample",
]
